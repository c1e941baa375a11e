import { WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import type { OwnMenu } from '../../contract/index.ts';
import { needs } from '../api.ts';

/** Menus that wait for my choices, and my places in classes that are not over. */
export function ChoicesWidget() {
  const t = useText();
  const format = useFormat();
  const menus = needs.useOperation('GET /my-menus');
  return (
    <Query of={menus}>
      {({ items }) => (
        <WorkList
          empty={t('choice.noneWaits')}
          items={items
            .filter(menu => menu.takesChoices || placesOf(menu).length > 0)
            .map(menu => ({
              key: menu.id,
              title: menu.title,
              to: '/needs-analysis/choices',
              icon: 'class' as const,
              note: menu.takesChoices
                ? t('choice.until', { day: format.date(menu.closesOn), most: menu.mostChoices })
                : t('choice.youHave', {
                    titles: placesOf(menu)
                      .map(({ title }) => title)
                      .join(t('listComma')),
                  }),
            }))}
        />
      )}
    </Query>
  );
}

function placesOf({ items }: OwnMenu) {
  return items.filter(({ result, stage }) => result?.kind === 'given' && stage !== 'over');
}
