import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Radio } from '@peixun/ui-kit/radio';
import { needs } from '../../api.ts';

/** What was said about a theme, as far as it is written. */
export interface ThemeNotesDraft {
  readonly strength?: number;
  readonly words?: string;
  readonly examples?: string;
}

export interface ThemeNotesProps {
  readonly themeId: string;
  readonly questions: readonly string[];
  readonly notes: ThemeNotesDraft;
  readonly onChange: (notes: ThemeNotesDraft) => void;
}

const strengths = [1, 2, 3, 4, 5];

/** The questions about a theme, how strongly it is needed, and what was said. */
export function ThemeNotes({ themeId, questions, notes, onChange }: ThemeNotesProps) {
  const t = useText();
  const themes = needs.useOperation('GET /themes');
  const name = themes.data?.items.find(({ id }) => id === themeId)?.name ?? '';
  const { strength } = notes;
  return (
    <fieldset className="px-section needs-theme-notes">
      <legend>{name}</legend>
      <ul>
        {questions.map(question => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <div>
        {t('interview.strength')}
        <Radio.Group
          optionType="button"
          className="needs-strengths"
          aria-label={t('interview.strengthOf', { theme: name })}
          value={strength}
          onChange={event => onChange({ ...notes, strength: event.target.value as number })}
          options={strengths.map(value => ({ value, label: String(value) }))}
        />
        <p className="px-quiet">
          {strength === undefined ? t('interview.strengthHint') : t(`interview.strength.${strength}`)}
        </p>
      </div>
      {(['words', 'examples'] as const).map(field => (
        <div key={field}>
          {t(`interview.${field}`)}
          <Input.TextArea
            aria-label={t(`interview.${field}Of`, { theme: name })}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={notes[field] ?? ''}
            onChange={event => onChange({ ...notes, [field]: event.target.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}
