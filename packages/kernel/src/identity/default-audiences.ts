/** The categories of trainees of the 2011 opinion on grass-roots training; a county adds its own. */
export const defaultAudiences = [
  { id: 'county-organ-staff', name: '县级机关干部' },
  { id: 'township-staff', name: '乡镇（街道）干部' },
  { id: 'enterprise-heads', name: '企业负责人' },
  { id: 'village-heads', name: '村（社区）干部' },
  { id: 'collective-secretaries', name: '集体经济组织党组织书记' },
  { id: 'private-secretaries', name: '非公企业和社会组织党组织书记' },
  { id: 'party-members', name: '党员' },
] as const;
