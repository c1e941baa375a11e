/**
 * A subset of rules that cannot hold together although each of its proper subsets can, by divide and conquer
 * (QuickXplain): about `k · log n` questions for `k` rules of `n`. Rules further back are named rather than those
 * before them, where there is a choice.
 *
 * @param canHold whether rules can hold together; with more rules never more likely.
 * @returns nothing where all rules can hold.
 */
export function smallestConflict<Rule>(
  rules: readonly Rule[],
  canHold: (rules: readonly Rule[]) => boolean,
): Rule[] {
  if (canHold(rules)) return [];
  return within([], [], rules);

  /** What of `rules` the conflict needs, where `background` holds in any case; `added` is what it got last. */
  function within(background: readonly Rule[], added: readonly Rule[], candidates: readonly Rule[]): Rule[] {
    if (added.length > 0 && !canHold(background)) return [];
    if (candidates.length <= 1) return [...candidates];
    const middle = Math.ceil(candidates.length / 2);
    const [front, back] = [candidates.slice(0, middle), candidates.slice(middle)];
    const ofBack = within([...background, ...front], front, back);
    const ofFront = within([...background, ...ofBack], ofBack, front);
    return [...ofFront, ...ofBack];
  }
}
