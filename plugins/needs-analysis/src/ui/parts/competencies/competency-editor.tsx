import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Section } from '@peixun/ui-kit/page';
import { PostPicker, usePosts } from '@peixun/ui-kit/post-picker';
import { Select } from '@peixun/ui-kit/select';
import type { Competency, Requirement } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { EditedField } from '../edited-field.tsx';

export interface CompetencyEditorProps {
  readonly competency: Competency;
  readonly requirements: readonly Requirement[];
  /** What was refused of a field: `name`, `levels/0`, `requirements/<post>`. */
  readonly problemAt: (field: string) => string | undefined;
  readonly onChange: (competency: Competency) => void;
  readonly onRequire: (requirements: Requirement[]) => void;
  readonly onRemove: () => void;
}

const mostLevels = 5;
const fewestLevels = 2;

/** One competency of a draft: its words, its levels, its themes, and the posts that need it. */
export function CompetencyEditor(props: CompetencyEditorProps) {
  const { competency, requirements, problemAt, onChange, onRequire, onRemove } = props;
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
          <EditedField label={t('competency.name')} problem={problemAt('name')}>
            {marks => (
              <Input
                {...marks}
                value={name}
                maxLength={60}
                onChange={event => set({ name: event.target.value })}
              />
            )}
          </EditedField>
          <EditedField label={t('competency.group')} problem={problemAt('group')}>
            {marks => (
              <Input
                {...marks}
                value={group}
                maxLength={60}
                onChange={event => set({ group: event.target.value })}
              />
            )}
          </EditedField>
          <EditedField label={t('competency.description')} problem={problemAt('description')}>
            {marks => (
              <Input
                {...marks}
                value={description}
                maxLength={500}
                onChange={event => set({ description: event.target.value })}
              />
            )}
          </EditedField>
          <EditedField label={t('competency.themes')} problem={problemAt('themeIds')}>
            {marks => (
              <Select<string[]>
                {...marks}
                className="px-picker"
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                value={themeIds}
                onChange={next => set({ themeIds: next })}
                options={themes.data?.items.map(theme => ({ value: theme.id, label: theme.name })) ?? []}
              />
            )}
          </EditedField>
          {levels.map((words, at) => (
            <EditedField
              key={at}
              label={t('level.number', { level: at + 1 })}
              problem={problemAt(`levels/${at}`)}
            >
              {marks => (
                <Input
                  {...marks}
                  value={words}
                  maxLength={300}
                  placeholder={t('level.hint')}
                  onChange={event => set({ levels: levels.with(at, event.target.value) })}
                />
              )}
            </EditedField>
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
      <Requirements {...{ competency, requirements, problemAt, onRequire }} />
    </>
  );
}

function Requirements({
  competency,
  requirements,
  problemAt,
  onRequire,
}: Pick<CompetencyEditorProps, 'competency' | 'requirements' | 'problemAt' | 'onRequire'>) {
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
          const problem = problemAt(`requirements/${postId}`);
          return (
            <li key={postId}>
              <span>{post}</span>
              <Select
                aria-label={`${post} ${t('requirement.level')}`}
                status={problem === undefined ? '' : 'error'}
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
              {problem !== undefined && (
                <div className="needs-problem" role="alert">
                  {problem}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <PostPicker label={t('requirement.add')} value={null} onChange={add} />
    </Section>
  );
}
