import { useText } from '@peixun/ui-kit/i18n';

/** What can be observed at each level, the lowest first. */
export function LevelList({ levels }: { readonly levels: readonly string[] }) {
  const t = useText();
  return (
    <ol className="needs-levels">
      {levels.map((words, at) => (
        <li key={at}>
          <span className="px-quiet">{t('level.number', { level: at + 1 })}</span> {words}
        </li>
      ))}
    </ol>
  );
}
