import { describe, expect, it } from 'vitest';
import { randomOf } from '../roster/random.ts';
import { pinghuContent } from './pinghu.ts';
import { qiaojiaContent } from './qiaojia.ts';
import { inventedAnswers } from './questionnaire.ts';

describe.each([qiaojiaContent, pinghuContent])('the content of $id', content => {
  const topics = content.themes.flatMap(theme => theme.topics);

  it('speaks only of topics of its theme tree', () => {
    const asked = content.questionnaires.flatMap(questionnaire =>
      questionnaire.topics.map(({ name }) => name),
    );
    const wanted = content.priorities.map(({ theme }) => theme);
    expect([...asked, ...wanted].filter(name => !topics.includes(name))).toEqual([]);
  });

  it('wishes a topic more often the more it pulls', () => {
    const [questionnaire] = content.questionnaires;
    const random = randomOf(1);
    const answers = Array.from({ length: 500 }, () => inventedAnswers(questionnaire!, random));
    const wishes = (name: string) => {
      const key = `t${questionnaire!.topics.findIndex(topic => topic.name === name) + 1}`;
      return answers.filter(answer => (answer['wishes'] as string[]).includes(key)).length;
    };
    const byPull = questionnaire!.topics.toSorted((a, b) => b.pull - a.pull);
    expect(wishes(byPull[0]!.name)).toBeGreaterThan(wishes(byPull.at(-1)!.name));
  });
});
