/** `field-trips` as an identifier: `fieldTrips`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
}

/** `field-trips` as a type's name: `FieldTrips`. */
export function pascalCase(id: string): string {
  return camelCase(`-${id}`);
}

/** `field-trips` as a schema's name: `field_trips`. */
export function snakeCase(id: string): string {
  return id.replaceAll('-', '_');
}

/** `field-trips` as a title: `Field trips`. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
