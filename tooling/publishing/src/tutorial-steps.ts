/** A command to type, or a file to write. */
export type TutorialStep = { readonly command: string } | { readonly path: string; readonly content: string };

/** What each numbered section of a page has its reader do: `## 1. Make it (5 minutes)`. */
export function stepsBySection(page: string): readonly (readonly TutorialStep[])[] {
  return page
    .split(/^## /m)
    .filter(section => /^\d+\. /.test(section))
    .map(stepsOf);
}

/** Each line of a block of `sh`; each block with a path above it. */
function stepsOf(section: string): TutorialStep[] {
  const blocks = section.matchAll(/(?:^`(\S+)`\n\n)?^```(\w+)\n(.*?)\n```$/gms);
  return [...blocks].flatMap(([, path, language, content = '']): TutorialStep[] => {
    if (path !== undefined) return [{ path, content: `${content}\n` }];
    return language === 'sh' ? content.split('\n').map(command => ({ command })) : [];
  });
}
