import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useParams } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import { useState } from 'react';
import type { OutputOf } from '@peixun/ui-kit/api';
import type { KernelApi } from '@peixun/kernel/contract';
import { kernel } from '../../kernel-client.ts';
import { useNames } from '../use-names.ts';
import { enteredOnly, PersonFields, type PersonValues } from './person-fields.tsx';

type Person = OutputOf<KernelApi['GET /people/:id']>;

/** One person: what is known, masked; revealing is audited. */
export function PersonPage() {
  const { id = '' } = useParams();
  const person = kernel.useOperation('GET /people/:id', { params: { id } });
  return <Query of={person}>{found => <PersonDetail person={found} />}</Query>;
}

function PersonDetail({ person }: { readonly person: Person }) {
  const t = useText();
  const names = useNames();
  const notice = useNotice();
  const mayWrite = useAllowed('kernel.person.write');
  const mayReveal = useAllowed('kernel.person.reveal');
  const [isEditing, setEditing] = useState(false);
  const reveal = kernel.useCommand('POST /people/:id/reveal', { refresh: false });
  const change = kernel.useCommand('PATCH /people/:id');
  const details = reveal.data ?? person;
  const params = { id: person.id };
  const setActive = async (active: boolean) => void (await change.mutateAsync({ params, body: { active } }));
  const toggle = () =>
    void setActive(!person.active).then(
      () =>
        notice.done(t(person.active ? 'people.deactivated' : 'people.activated', { name: person.name }), {
          undo: () => setActive(person.active),
        }),
      notice.failed,
    );
  return (
    <DetailPage
      title={person.name}
      back={{ to: '/administration/people', title: t('administration.people') }}
      status={<Tag>{t(person.active ? 'people.active' : 'people.inactive')}</Tag>}
      actions={
        <>
          {mayReveal && (
            <Button
              icon={<Icon name="eye" />}
              loading={reveal.isPending}
              onClick={() => reveal.mutate({ params }, { onError: notice.failed })}
            >
              {t('people.reveal')}
            </Button>
          )}
          {mayWrite && !isEditing && (
            <>
              <Button loading={change.isPending} onClick={toggle}>
                {t(person.active ? 'people.deactivate' : 'people.activate')}
              </Button>
              <Button type="primary" icon={<Icon name="edit" />} onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            </>
          )}
        </>
      }
    >
      {isEditing ? (
        <EditPerson person={person} onDone={() => setEditing(false)} />
      ) : (
        <Facts
          facts={[
            { label: t('people.unit'), value: names.unit(person.unitId) },
            { label: t('people.audience'), value: names.audience(person.audienceId) },
            { label: t('people.posts'), value: person.postIds.map(names.post).filter(Boolean).join('、') },
            { label: t('people.number'), value: person.number },
            { label: t('people.identityNumber'), value: details.identityNumber },
            { label: t('people.phone'), value: details.phone },
            {
              label: t('people.account'),
              value: t(person.hasAccount ? 'people.hasAccount' : 'people.noAccount'),
            },
          ]}
        />
      )}
    </DetailPage>
  );
}

function EditPerson({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const form = useCommandForm(kernel.useCommand('PATCH /people/:id'), {
    input: ({ audienceId, ...values }: PersonValues) => ({
      params: { id: person.id },
      body: { ...enteredOnly(values), audienceId: audienceId ?? null },
    }),
    onDone,
  });
  const { name, unitId, audienceId, postIds, number } = person;
  return (
    <Section>
      <Form of={form} initialValues={{ name, unitId, audienceId, postIds, number }}>
        <PersonFields isKnown />
        <FormActions isSending={form.isSending} onCancel={onDone} />
      </Form>
    </Section>
  );
}
