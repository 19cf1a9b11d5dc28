/** A name as Cypher takes it: bare where it can be, else between backticks. */
const quoted = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

export const aboutLabel = (label: string): string => `MATCH (n:${quoted(label)})\nRETURN n\nLIMIT 50\n`;

export const aboutType = (type: string): string =>
  `MATCH (a)-[r:${quoted(type)}]->(b)\nRETURN a, r, b\nLIMIT 50\n`;

export const aboutProperty = (pattern: 'label' | 'type', name: string, property: string): string => {
  const match = pattern === 'label' ? `(x:${quoted(name)})` : `()-[x:${quoted(name)}]->()`;
  return `MATCH ${match}\nRETURN x.${quoted(property)} AS value, count(*) AS times\nORDER BY times DESC\nLIMIT 50\n`;
};
