/** The categories of trainees (培训对象类别) of the 2011 opinion on grass-roots training, and party members. */
export const audiences = {
  countyOrgan: '县直机关干部',
  township: '乡镇（街道）干部',
  enterprise: '企事业单位负责人',
  village: '村（社区）干部',
  collective: '集体经济组织党组织书记',
  newOrganisation: '两新组织党组织书记',
  member: '党员',
} as const;

export type AudienceName = (typeof audiences)[keyof typeof audiences];
