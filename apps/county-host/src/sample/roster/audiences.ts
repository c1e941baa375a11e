/** The usual categories of trainees (培训对象类别), by the names that every county begins with. */
export const audiences = {
  countyOrgan: '县级机关干部',
  township: '乡镇（街道）干部',
  enterprise: '企业负责人',
  village: '村（社区）干部',
  collective: '集体经济组织党组织书记',
  newOrganisation: '非公企业和社会组织党组织书记',
  member: '党员',
} as const;

export type AudienceName = (typeof audiences)[keyof typeof audiences];
