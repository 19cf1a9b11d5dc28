import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

interface Props extends ComponentProps<'button'> {
  icon?: IconName;
  /** the words are read out and shown as a tooltip, the icon alone is seen */
  iconOnly?: boolean;
  look?: 'plain' | 'line' | 'strong';
  children: string;
}

export function Button({ icon, iconOnly = false, look = 'line', children, className, ...rest }: Props) {
  const names = [styles.button, styles[look], iconOnly ? styles.square : '', className]
    .filter(Boolean)
    .join(' ');
  return (
    <button
      type="button"
      className={names}
      {...(iconOnly && { 'aria-label': children, title: children })}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{children}</span>}
    </button>
  );
}
