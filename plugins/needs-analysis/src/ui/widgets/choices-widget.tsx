import { WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';

/** Menus that wait for my choices, and places that I was given. */
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
            .filter(menu => menu.takesChoices || menu.items.some(({ result }) => result?.kind === 'given'))
            .map(menu => {
              const given = menu.items.filter(({ result }) => result?.kind === 'given');
              return {
                key: menu.id,
                title: menu.title,
                to: '/needs-analysis/choices',
                icon: 'class' as const,
                note: menu.takesChoices
                  ? t('choice.until', { day: format.date(menu.closesOn), most: menu.mostChoices })
                  : t('choice.youHave', { titles: given.map(({ title }) => title).join(t('listComma')) }),
              };
            })}
        />
      )}
    </Query>
  );
}
