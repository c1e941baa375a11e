/** What a new plugin may be made without. */
export const parts = ['page', 'widget', 'event', 'job'] as const;

export type Part = (typeof parts)[number];

/** A part, or what pages and widgets need together. */
export type Piece = Part | 'ui';

/** What of the template belongs to a piece alone. */
export interface Belongings {
  /** Files and folders, from the plugin's folder. */
  readonly files: readonly string[];
  /** Keys of the texts of pages. */
  readonly texts?: readonly string[];
  /** Names of packages. */
  readonly packages?: readonly string[];
}

export const belongings: Readonly<Record<Piece, Belongings>> = {
  page: {
    files: ['src/ui/pages'],
    texts: ['title', 'note.add', 'note.content', 'note.noneHint', 'note.unit', 'note.writtenAt'],
  },
  widget: { files: ['src/ui/widgets'] },
  ui: {
    files: ['src/ui', 'src/ui-definition.ts', 'src/i18n', 'vite.config.ts'],
    packages: ['@peixun/ui-kit', '@peixun/vite-preset', '@types/react', 'react', 'react-dom', 'vite'],
  },
  event: {
    files: [
      'src/contract/events.ts',
      'src/database/writers.ts',
      'src/events',
      'src/services/tell-other-writers.ts',
      'src/services/tell-other-writers.test.ts',
    ],
  },
  job: {
    files: [
      'src/contract/jobs.ts',
      'src/database/old-notes.ts',
      'src/jobs',
      'src/services/clean-up.ts',
      'src/services/clean-up.test.ts',
    ],
  },
};
