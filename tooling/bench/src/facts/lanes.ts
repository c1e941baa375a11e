/** Both contestants publish in so many transactions at once, and handle in as many. */
export const lanes = 4;

/** Runs numbered work, so many at once. */
export async function inLanes(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
