/** A twentieth of a point, the unit of widths. */
export const twips = (points: number) => Math.round(points * 20);

/** The unit of type sizes. */
export const halfPoints = (points: number) => Math.round(points * 2);

/**
 * Typefaces by name: Word and WPS have them, so that the file embeds none. Official documents are set in 仿宋 with
 * heads in 黑体 (GB/T 9704-2012); lists in 宋体.
 */
export const faces = {
  official: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' },
  working: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' },
  heading: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' },
};
