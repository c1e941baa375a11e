import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';

const lists = ['questionnaire', 'interview', 'observation'] as const;

/** From one source of personal needs to the others. */
export function PersonalNeedsLinks({ current }: { readonly current: (typeof lists)[number] }) {
  const t = useText();
  const isAllowed = {
    questionnaire: useAllowed('needs-analysis.questionnaire.read'),
    interview: useAllowed('needs-analysis.interview.read'),
    observation: useAllowed('needs-analysis.observation.read'),
  };
  const allowed = lists.filter(list => isAllowed[list]);
  if (allowed.length < 2) return null;
  return (
    <span className="needs-links">
      {allowed.map(list =>
        list === current ? (
          <strong key={list} aria-current="page">
            {t(`personal.${list}`)}
          </strong>
        ) : (
          <Link key={list} to={`/needs-analysis/${list}s`}>
            {t(`personal.${list}`)}
          </Link>
        ),
      )}
    </span>
  );
}
