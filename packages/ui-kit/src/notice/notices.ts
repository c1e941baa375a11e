/** A short message at the edge of the screen. */
export interface Message {
  readonly id: number;
  readonly kind: 'done' | 'failed' | 'info';
  readonly title: string;
  readonly detail?: string | undefined;
  readonly undo?: (() => void) | undefined;
}

/** A question before something final. */
export interface Question {
  readonly title: string;
  readonly details?: string;
  /** What the confirming button says. */
  readonly yes?: string;
  readonly isDangerous?: boolean | undefined;
}

interface AskedQuestion extends Question {
  readonly answer: (isYes: boolean) => void;
}

export interface Notices {
  readonly messages: readonly Message[];
  readonly question: AskedQuestion | undefined;
}

let notices: Notices = { messages: [], question: undefined };
let lastId = 0;
const listeners = new Set<() => void>();

/** What is to be shown now, as an external store of React. */
export const noticeStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Notices => notices,
};

/** Shows a message for a while; a failure and what can be undone stay longer. What is said again stands once. */
export function tell(message: Omit<Message, 'id'>): void {
  lastId += 1;
  const id = lastId;
  const others = notices.messages.filter(({ title, undo }) => title !== message.title || undo);
  change({ messages: [...others, { ...message, id }] });
  setTimeout(() => dismiss(id), message.kind === 'failed' || message.undo ? 12_000 : 5_000);
}

export function dismiss(id: number): void {
  change({ messages: notices.messages.filter(message => message.id !== id) });
}

/** Asks, and answers whether it was confirmed. A question that another one replaces is answered with no. */
export function ask(question: Question): Promise<boolean> {
  notices.question?.answer(false);
  return new Promise(resolve => {
    const answer = (isYes: boolean) => {
      change({ question: undefined });
      resolve(isYes);
    };
    change({ question: { ...question, answer } });
  });
}

function change(changes: Partial<Notices>): void {
  notices = { ...notices, ...changes };
  for (const listener of listeners) listener();
}
