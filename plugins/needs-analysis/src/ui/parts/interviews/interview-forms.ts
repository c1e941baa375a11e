export const interviewForms = ['face-to-face', 'video', 'phone'] as const;
