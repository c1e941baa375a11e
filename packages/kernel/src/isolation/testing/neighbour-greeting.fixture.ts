import { defineService, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const neighbourGreeting = defineService({
  id: 'neighbour/greeting',
  version: '1.0.0',
  title: text('问候', 'Greeting'),
  methods: { greet: { input: z.object({ name: z.string() }), output: z.object({ words: z.string() }) } },
});
