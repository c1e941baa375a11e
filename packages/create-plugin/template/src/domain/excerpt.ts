/** The first words of a text: at most `length` characters, the last an ellipsis where something was left out. */
export function excerpt(content: string, length: number): string {
  const characters = [...content.replace(/\s+/g, ' ').trim()];
  if (characters.length <= length) return characters.join('');
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
