import { Button } from '@peixun/ui-kit/button';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate } from '@peixun/ui-kit/router';
import { Tree } from '@peixun/ui-kit/tree';
import { useState } from 'react';
import type { Theme } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ThemeCourses } from '../parts/themes/theme-courses.tsx';
import { ThemePicker, themeTree } from '../parts/themes/theme-picker.tsx';

export function ThemesPage() {
  const t = useText();
  const navigate = useNavigate();
  const themes = needs.useOperation('GET /themes');
  const [chosenId, setChosenId] = useState<string>();
  const chosen = themes.data?.items.find(({ id }) => id === chosenId);
  const hasThemes = (themes.data?.items.length ?? 0) > 0;
  return (
    <DetailPage
      title={t('theme.title')}
      description={t('theme.about')}
      back={{ to: '/needs-analysis/priorities', title: t('priority.title') }}
      actions={
        <>
          {hasThemes && <Button href={needs.href('GET /themes/workbook')}>{t('exportSheet')}</Button>}
          <Button onClick={() => navigate('/needs-analysis/themes/import')}>{t('import')}</Button>
        </>
      }
      aside={
        chosen ? (
          <>
            <EditTheme key={chosen.id} theme={chosen} onDone={() => setChosenId(undefined)} />
            <ThemeCourses themeId={chosen.id} />
          </>
        ) : (
          <AddTheme />
        )
      }
    >
      <Query of={themes}>
        {({ items }) => (
          <Section>
            {items.length > 0 && <p className="px-quiet">{t('theme.chooseHint', { count: items.length })}</p>}
            {items.length === 0 ? (
              <EmptyState title={t('theme.none')} hint={t('theme.noneHint')} icon="theme" />
            ) : (
              <Tree
                treeData={themeTree(items).map(asNode)}
                defaultExpandAll
                selectedKeys={chosen ? [chosen.id] : []}
                onSelect={([key]) => setChosenId(key === undefined ? undefined : String(key))}
              />
            )}
          </Section>
        )}
      </Query>
    </DetailPage>
  );
}

interface ThemeValues {
  name: string;
  parentId?: string | null;
}

const bodyOf = ({ name, parentId }: ThemeValues) => ({ name, parentId: parentId ?? null });

function AddTheme() {
  const t = useText();
  const notice = useNotice();
  const form = useCommandForm(needs.useCommand('POST /themes'), {
    input: (values: ThemeValues) => ({ body: bodyOf(values) }),
    onDone: ({ name }) => {
      notice.done(t('theme.added', { name }));
      form.form.resetFields(['name']);
    },
  });
  return (
    <Section title={t('theme.add')}>
      <Form of={form}>
        <ThemeFields />
        <FormActions submit={t('theme.add')} isSending={form.isSending} />
      </Form>
    </Section>
  );
}

function EditTheme({ theme, onDone }: { readonly theme: Theme; readonly onDone: () => void }) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const remove = needs.useCommand('DELETE /themes/:id');
  const params = { id: theme.id };
  const form = useCommandForm(needs.useCommand('PUT /themes/:id'), {
    input: (values: ThemeValues) => ({ params, body: bodyOf(values) }),
    onDone,
  });
  const askAndRemove = async () => {
    if (!(await confirm({ title: t('theme.removeConfirm', { name: theme.name }), isDangerous: true })))
      return;
    remove.mutate({ params }, { onSuccess: onDone, onError: notice.failed });
  };
  return (
    <Section title={t('theme.change', { name: theme.name })}>
      <Form of={form} initialValues={theme}>
        <ThemeFields />
        <FormActions isSending={form.isSending} onCancel={onDone}>
          <Button danger onClick={() => void askAndRemove()} loading={remove.isPending}>
            {t('remove')}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function ThemeFields() {
  const t = useText();
  return (
    <>
      <Field name="name" label={t('theme.name')} isRequired>
        <Input maxLength={60} />
      </Field>
      <Field name="parentId" label={t('theme.parent')}>
        <ThemePicker label={t('theme.top')} />
      </Field>
    </>
  );
}

interface Node {
  readonly key: string;
  readonly title: string;
  readonly children: Node[];
}

function asNode({ value, title, children }: ReturnType<typeof themeTree>[number]): Node {
  return { key: value, title, children: children.map(asNode) };
}
