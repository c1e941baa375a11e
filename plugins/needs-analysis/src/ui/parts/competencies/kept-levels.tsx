import { useMe } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { useMemo, useState } from 'react';
import { KeptSheet } from '../questionnaires/kept-sheet.ts';

export interface KeptLevels {
  /** By what was rated. */
  readonly levels: ReadonlyMap<string, number>;
  readonly change: (chosen: readonly (readonly [string, number])[]) => void;
  readonly forget: () => void;
}

/** Levels that the reader has chosen and not sent: like answers, they stay on the device for a while. */
export function useKeptLevels(sheetId: string): KeptLevels {
  const owner = useMe()?.accountId ?? '';
  const kept = useMemo(
    () => new KeptSheet(localStorage, { owner, id: sheetId, anonymity: 'named' }),
    [owner, sheetId],
  );
  const [levels, setLevels] = useState(() => new Map(Object.entries(kept.read(new Date())).filter(isLevel)));
  return {
    levels,
    change: chosen => {
      const next = new Map([...levels, ...chosen]);
      setLevels(next);
      kept.write(Object.fromEntries(next), new Date());
    },
    forget: () => {
      setLevels(new Map());
      kept.forget();
    },
  };
}

/** Says that unsent levels are kept, and takes them from the device. */
export function KeptLevelsNote({ of: { levels, forget } }: { readonly of: KeptLevels }) {
  const t = useText();
  if (levels.size === 0) return null;
  return (
    <p className="px-quiet">
      {t('answer.kept.named')}{' '}
      <button type="button" className="px-link-button" onClick={forget}>
        {t('answer.clear')}
      </button>
    </p>
  );
}

function isLevel(entry: readonly [string, unknown]): entry is [string, number] {
  return typeof entry[1] === 'number';
}
