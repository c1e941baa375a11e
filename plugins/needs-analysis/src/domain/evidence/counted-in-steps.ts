/**
 * The first of them, as many as whole steps make up. A figure about people that grows by a whole step at a time does
 * not tell what a single person said: two looks at it differ by nobody or by at least a step.
 *
 * @param items in the order in which they came; later ones never move earlier ones.
 */
export function countedInSteps<Item>(items: readonly Item[], step: number): Item[] {
  return items.slice(0, items.length - (items.length % step));
}
