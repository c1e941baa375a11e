import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Section } from '@peixun/ui-kit/page';
import { PostPicker, usePosts } from '@peixun/ui-kit/post-picker';
import { Select } from '@peixun/ui-kit/select';
import type { Competency, Requirement } from '../../contract/index.ts';
import { needs } from '../api.ts';

export interface CompetencyEditorProps {
  readonly competency: Competency;
  readonly requirements: readonly Requirement[];
  readonly onChange: (competency: Competency) => void;
  readonly onRequire: (requirements: Requirement[]) => void;
  readonly onRemove: () => void;
}

const mostLevels = 5;
const fewestLevels = 2;

/** One competency of a draft: its words, its levels, its themes, and the posts that need it. */
export function CompetencyEditor(props: CompetencyEditorProps) {
  const { competency, requirements, onChange, onRequire, onRemove } = props;
  const t = useText();
  const themes = needs.useOperation('GET /themes');
  const set = (values: Partial<Competency>) => onChange({ ...competency, ...values });
  const { name, group, description, levels, themeIds } = competency;
  return (
    <>
      <Section
        title={name || t('competency.unnamed')}
        actions={
          <Button danger onClick={onRemove}>
            {t('competency.remove')}
          </Button>
        }
      >
        <div className="needs-edit">
          <label>
            <span>{t('competency.name')}</span>
            <Input value={name} maxLength={60} onChange={event => set({ name: event.target.value })} />
          </label>
          <label>
            <span>{t('competency.group')}</span>
            <Input value={group} maxLength={60} onChange={event => set({ group: event.target.value })} />
          </label>
          <label>
            <span>{t('competency.description')}</span>
            <Input
              value={description}
              maxLength={500}
              onChange={event => set({ description: event.target.value })}
            />
          </label>
          <div>
            <span>{t('competency.themes')}</span>
            <Select<string[]>
              aria-label={t('competency.themes')}
              className="px-picker"
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              value={themeIds}
              onChange={next => set({ themeIds: next })}
              options={themes.data?.items.map(theme => ({ value: theme.id, label: theme.name })) ?? []}
            />
          </div>
          {levels.map((words, at) => (
            <label key={at}>
              <span>{t('level.number', { level: at + 1 })}</span>
              <Input
                value={words}
                maxLength={300}
                placeholder={t('level.hint')}
                onChange={event => set({ levels: levels.with(at, event.target.value) })}
              />
            </label>
          ))}
          <div className="px-row">
            <Button disabled={levels.length >= mostLevels} onClick={() => set({ levels: [...levels, ''] })}>
              {t('level.add')}
            </Button>
            <Button
              disabled={levels.length <= fewestLevels}
              onClick={() => set({ levels: levels.slice(0, -1) })}
            >
              {t('level.remove')}
            </Button>
          </div>
        </div>
      </Section>
      <Requirements competency={competency} requirements={requirements} onRequire={onRequire} />
    </>
  );
}

function Requirements({
  competency,
  requirements,
  onRequire,
}: Pick<CompetencyEditorProps, 'competency' | 'requirements' | 'onRequire'>) {
  const t = useText();
  const posts = usePosts();
  const change = (postId: string, values: Partial<Requirement>) =>
    onRequire(requirements.map(one => (one.postId === postId ? { ...one, ...values } : one)));
  const add = (postId: string | undefined) => {
    if (postId === undefined || requirements.some(one => one.postId === postId)) return;
    onRequire([...requirements, { postId, competencyId: competency.id, level: 2, criticality: 2 }]);
  };
  return (
    <Section title={t('model.requirements')}>
      <ul className="needs-asked">
        {requirements.map(({ postId, level, criticality }) => {
          const post = posts.data?.items.find(({ id }) => id === postId)?.name ?? '';
          return (
            <li key={postId}>
              <span>{post}</span>
              <Select
                aria-label={`${post} ${t('requirement.level')}`}
                value={level}
                onChange={next => change(postId, { level: next })}
                options={competency.levels.map((_words, at) => ({
                  value: at + 1,
                  label: t('level.number', { level: at + 1 }),
                }))}
              />
              <Select
                aria-label={`${post} ${t('requirement.criticality')}`}
                value={criticality}
                onChange={next => change(postId, { criticality: next })}
                options={[3, 2, 1].map(value => ({ value, label: t(`criticality.${value}`) }))}
              />
              <Button
                onClick={() => onRequire(requirements.filter(one => one.postId !== postId))}
                aria-label={t('requirement.remove', { post })}
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <PostPicker label={t('requirement.add')} value={null} onChange={add} />
    </Section>
  );
}
