/** An invented questionnaire with every kind of question, as JSON. */
export const sampleForm = {
  title: { 'zh-cn': '培训需求问卷（样例）', en: 'Training needs (sample)' },
  pages: [
    {
      name: 'work',
      elements: [
        {
          type: 'radiogroup',
          name: 'place',
          title: { 'zh-cn': '您在哪里工作？', en: 'Where do you work?' },
          isRequired: true,
          choices: [{ value: 'village', text: { 'zh-cn': '村', en: 'Village' } }, 'township', 'county'],
        },
        {
          type: 'text',
          name: 'years',
          inputType: 'number',
          min: 0,
          max: 50,
          isRequired: true,
          visibleIf: "{place} = 'village'",
        },
        { type: 'checkbox', name: 'themes', choices: ['law', 'it', 'talk'], maxSelectedChoices: 2 },
        { type: 'ranking', name: 'order', choices: ['law', 'it', 'talk'] },
      ],
    },
    {
      name: 'more',
      visibleIf: "{themes} contains 'law' or {place} = 'county'",
      elements: [
        {
          type: 'matrix',
          name: 'skills',
          columns: [1, 2, 3],
          rows: ['write', 'speak'],
          isAllRowRequired: true,
        },
        { type: 'rating', name: 'stars', rateMin: 1, rateMax: 5 },
        { type: 'boolean', name: 'again', visibleIf: '{years} notempty' },
        { type: 'comment', name: 'wish', maxLength: 200 },
      ],
    },
  ],
};
