import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { Chooser } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';
import { useRefusalWords } from './refusal-words.ts';

/** People of my units and their choices; who acts for a unit chooses for many at once. */
export function UnitChoices({ menu }: { readonly menu: MenuDetail }) {
  const t = useText();
  const notice = useNotice();
  const wordsOf = useRefusalWords();
  const canChoose = useAllowed('needs-analysis.choice.write') && menu.takesChoices;
  const offered = menu.offered.filter(({ withdrawnReason }) => withdrawnReason === null);
  const [chosenId, setChosenId] = useState<string>();
  const itemId = chosenId ?? offered[0]?.id;
  const titleOf = (id: string | undefined) => menu.offered.find(item => item.id === id)?.title ?? '';
  const params = { id: menu.id };
  const send = async (rows: readonly Chooser[]) => {
    if (itemId === undefined) return undefined;
    const personIds = rows.map(({ personId }) => personId);
    const { skipped } = await needs.call('POST /menus/:id/unit-choices', {
      params,
      body: { itemId, personIds },
    });
    if (skipped.length > 0) {
      const names = skipped.map(({ name, reason }) =>
        reason.kind === 'chosen' || reason.kind === 'full'
          ? t(`choice.skipped.${reason.kind}`, { name })
          : t('choice.skippedFor', { name, reason: wordsOf(reason, titleOf) }),
      );
      notice.failed(new Error(names.join(t('semicolon'))));
    }
    const added = personIds.filter(id => !skipped.some(({ personId }) => personId === id));
    if (added.length === 0) return undefined;
    return async () => {
      await needs.call('POST /menus/:id/unit-choices/removals', {
        params,
        body: { itemId, personIds: added },
      });
    };
  };
  return (
    <div className="needs-parts">
      <p className="px-quiet">{t(canChoose ? 'choice.peopleAbout' : 'choice.peopleRead')}</p>
      {canChoose && (
        <Select
          aria-label={t('choice.itemToChoose')}
          className="px-picker"
          popupMatchSelectWidth={false}
          value={itemId}
          onChange={setChosenId}
          options={offered.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <ListPart
        label={t('choice.people')}
        source={needs.list('GET /menus/:id/choosers', { params })}
        rowKey={person => person.personId}
        columns={[
          { key: 'name', title: t('person.name'), primary: true },
          { key: 'unitName', title: t('unit') },
          { key: 'audienceName', title: t('audience'), secondary: true },
          {
            key: 'choices',
            title: t('choice.choices'),
            render: person =>
              person.choices
                .map(choice => t('choice.numbered', { number: choice.rank, title: titleOf(choice.itemId) }))
                .join(t('semicolon')),
          },
        ]}
        filters={[
          { name: 'unitId', kind: 'unit', label: t('unit') },
          { name: 'name', kind: 'words', label: t('person.name') },
        ]}
        bulkActions={
          canChoose
            ? [
                {
                  id: 'choose',
                  label: t('choice.chooseFor', { title: titleOf(itemId) }),
                  icon: 'add',
                  run: send,
                },
              ]
            : []
        }
        empty={{ title: t('choice.nobody'), hint: t('choice.nobodyHint'), icon: 'people' }}
        pageSize={50}
      />
    </div>
  );
}
