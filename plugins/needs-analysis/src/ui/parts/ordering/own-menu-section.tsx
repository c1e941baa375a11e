import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Tag } from '@peixun/ui-kit/tag';
import type { ReactNode } from 'react';
import type { OwnItem, OwnMenu } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { Days } from '../days.tsx';
import { useRefusalWords } from './refusal-words.ts';

/** One menu: my choices with buttons that fit a thumb, and below what else there is. Each change is kept at once. */
export function OwnMenuSection({ menu }: { readonly menu: OwnMenu }) {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const save = needs.useCommand('PUT /my-menus/:id/choices');
  const chosen = menu.items
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const others = menu.items
    .filter(({ rank }) => rank === null)
    .toSorted((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null));
  const ids = chosen.map(({ id }) => id);
  const set = (itemIds: string[]) =>
    save.mutate(
      { params: { id: menu.id }, body: { itemIds } },
      { onSuccess: () => notice.done(t('choice.saved')), onError: notice.failed },
    );
  const isFull = chosen.length >= menu.mostChoices;
  return (
    <Section title={menu.title}>
      <p className="px-quiet">
        {menu.takesChoices
          ? t('choice.until', { day: format.date(menu.closesOn), most: menu.mostChoices })
          : t(`choice.when.${menu.state}`)}
      </p>
      {chosen.length > 0 && (
        <ol className="needs-wishes">
          {chosen.map((item, at) => (
            <OwnItemLine key={item.id} menu={menu} item={item} number={at + 1}>
              {menu.takesChoices && (
                <>
                  <Button
                    aria-label={t('choice.up', { title: item.title })}
                    icon={<Icon name="up" />}
                    disabled={at === 0 || save.isPending}
                    onClick={() => set(swapped(ids, at - 1))}
                  />
                  <Button
                    aria-label={t('choice.down', { title: item.title })}
                    icon={<Icon name="down" />}
                    disabled={at === chosen.length - 1 || save.isPending}
                    onClick={() => set(swapped(ids, at))}
                  />
                  <Button
                    aria-label={t('choice.drop', { title: item.title })}
                    icon={<Icon name="close" />}
                    disabled={save.isPending}
                    onClick={() => set(ids.filter(id => id !== item.id))}
                  />
                </>
              )}
            </OwnItemLine>
          ))}
        </ol>
      )}
      {chosen.length === 0 && menu.takesChoices && <p>{t('choice.startHint')}</p>}
      {menu.takesChoices && (
        <ul className="needs-wishes">
          {others.map(item => (
            <OwnItemLine key={item.id} menu={menu} item={item}>
              <Button
                disabled={item.obstacle !== null || isFull || save.isPending}
                onClick={() => set([...ids, item.id])}
                aria-label={t('choice.addThis', { title: item.title, number: chosen.length + 1 })}
              >
                {t('choice.add', { number: chosen.length + 1 })}
              </Button>
            </OwnItemLine>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface OwnItemLineProps {
  readonly menu: OwnMenu;
  readonly item: OwnItem;
  /** Its place among the choices. */
  readonly number?: number;
  readonly children?: ReactNode;
}

function OwnItemLine({ menu, item, number, children }: OwnItemLineProps) {
  const t = useText();
  const wordsOf = useRefusalWords();
  const titleOf = (id: string | undefined) => menu.items.find(other => other.id === id)?.title ?? '';
  return (
    <li className="needs-wish">
      <div>
        <strong>
          {number !== undefined && <span className="needs-wish-number">{number}</span>} {item.title}
        </strong>{' '}
        {item.chosenBy === 'unit' && <Tag>{t('choice.byUnit')}</Tag>}
        <div className="px-quiet">
          <Days from={item.startsOn} to={item.endsOn} /> ·{' '}
          {t('choice.places', { most: item.most, least: item.least })}
          {item.need !== null && <> · {t('choice.need', { need: item.need })}</>}
        </div>
        <div className="px-quiet">{item.themeNames.join(t('listComma'))}</div>
        {item.description !== '' && <div className="px-text">{item.description}</div>}
        {item.obstacle && (
          <div>
            <Icon name="info" /> {wordsOf(item.obstacle, titleOf)}
          </div>
        )}
        {item.result && <Result menu={menu} item={item} />}
      </div>
      {children && <div className="needs-wish-actions">{children}</div>}
    </li>
  );
}

function Result({ menu, item }: { readonly menu: OwnMenu; readonly item: OwnItem }) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const wordsOf = useRefusalWords();
  const giveBack = needs.useCommand('POST /my-menus/:id/withdrawal');
  const titleOf = (id: string | undefined) => menu.items.find(other => other.id === id)?.title ?? '';
  const { result } = item;
  if (!result) return null;
  if (result.kind === 'withdrawn') return <Tag>{t('choice.givenBack')}</Tag>;
  if (result.kind === 'refused') {
    return (
      <div>
        <Tag>{t('choice.refused')}</Tag>{' '}
        {[
          ...result.reasons.map(reason => wordsOf(reason, titleOf)),
          ...(result.waiting === null ? [] : [t('choice.waiting', { number: result.waiting })]),
        ].join(t('semicolon'))}
      </div>
    );
  }
  const ask = async () => {
    if (!(await confirm({ title: t('choice.giveBackConfirm', { title: item.title }), isDangerous: true })))
      return;
    giveBack.mutate(
      { params: { id: menu.id }, body: { itemId: item.id } },
      { onSuccess: () => notice.done(t('choice.givenBack')), onError: notice.failed },
    );
  };
  return (
    <div>
      <Tag color="success">{t(`choice.given.${result.origin}`)}</Tag>{' '}
      {item.stage === 'ahead' && (
        <Button size="small" loading={giveBack.isPending} onClick={() => void ask()}>
          {t('choice.giveBack')}
        </Button>
      )}
    </div>
  );
}

/** With the one at `at` and the next in each other's place. */
function swapped(ids: readonly string[], at: number): string[] {
  return ids.map((id, index) => (index === at ? ids[at + 1]! : index === at + 1 ? ids[at]! : id));
}
