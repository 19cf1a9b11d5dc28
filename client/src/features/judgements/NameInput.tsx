import { useAnalyst } from './analyst.ts';

/** Who judges or writes: asked once, then filled in. A name proves nothing, which the hint says. */
export function NameInput({ id }: { id: string }) {
  const [name] = useAnalyst();
  return (
    <input
      id={id}
      name="by"
      required
      maxLength={80}
      defaultValue={name}
      autoComplete="name"
      placeholder="remembered in this browser"
    />
  );
}
