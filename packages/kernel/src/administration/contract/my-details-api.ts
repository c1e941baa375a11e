import { defineApi, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** What the roster says of oneself. */
export const myDetailsApi = defineApi({
  'GET /my-details': {
    summary: text('花名册上的本人信息', 'What the roster says of me'),
    access: { signedIn: true },
    response: z.object({
      /** Masked, as on the roster. */
      identityNumber: z.string().nullable(),
      phone: z.string().nullable(),
      /** Since when a change of them waits to be confirmed. */
      changedAt: z.iso.datetime().nullable(),
    }),
  },
  'POST /my-details/confirmation': {
    summary: text('确认花名册上的手机号和身份证号', 'Confirm the phone and identity number on the roster'),
    access: { signedIn: true },
  },
});
