import { useEffect, useState, type RefObject } from 'react';
import type { Passage } from '../../../domain/documents/passages.ts';

/** The words that are selected in the paragraphs below an element: those with `data-paragraph`. */
export function useSelectedPassages(root: RefObject<HTMLElement | null>): readonly Passage[] {
  const [passages, setPassages] = useState<readonly Passage[]>([]);
  useEffect(() => {
    const read = () => setPassages(root.current ? selectedIn(root.current) : []);
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [root]);
  return passages;
}

function selectedIn(root: HTMLElement): Passage[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const selected = selection.getRangeAt(0);
  if (!root.contains(selected.commonAncestorContainer)) return [];
  return [...root.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap(element => {
    if (!selected.intersectsNode(element)) return [];
    const start = charactersBefore(element, selected.startContainer, selected.startOffset) ?? 0;
    const end =
      charactersBefore(element, selected.endContainer, selected.endOffset) ?? element.textContent.length;
    return start < end ? [{ paragraph: Number(element.dataset['paragraph']), start, end }] : [];
  });
}

/** Undefined where the place is outside the paragraph. */
function charactersBefore(paragraph: HTMLElement, container: Node, offset: number): number | undefined {
  if (!paragraph.contains(container)) return undefined;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(container, offset);
  return range.toString().length;
}
