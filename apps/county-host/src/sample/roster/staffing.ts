import { audiences } from './audiences.ts';
import type { Staffing } from './roster-plan.ts';

/** Who works where, the same in both counties; `size` stretches or shrinks the office. */

export const departmentStaff = (size: number): Staffing[] => [
  { post: '局长（主任）', audience: audiences.countyOrgan, count: [1, 1] },
  { post: '副局长（副主任）', audience: audiences.countyOrgan, count: [1, 3] },
  { post: '组织人事干部', audience: audiences.countyOrgan, count: [1, 1] },
  { post: '股（所）长', audience: audiences.countyOrgan, count: [size - 1, size + 1] },
  { post: '科员', audience: audiences.countyOrgan, count: [2 * size - 3, 2 * size + 1] },
];

export const schoolStaff = (teachers: number): Staffing[] => [
  { post: '常务副校长', audience: audiences.countyOrgan, count: [1, 1] },
  { post: '教务主任', audience: audiences.countyOrgan, count: [1, 1] },
  { post: '专职教师', audience: audiences.countyOrgan, count: [teachers, teachers] },
];

export const townshipStaff = (size: number): Staffing[] => [
  { post: '乡镇（街道）党委书记', audience: audiences.township, count: [1, 1] },
  { post: '乡镇长（街道主任）', audience: audiences.township, count: [1, 1] },
  { post: '组织委员', audience: audiences.township, count: [1, 1] },
  { post: '副乡镇长', audience: audiences.township, count: [2, 3] },
  { post: '站（所）负责人', audience: audiences.township, count: [size - 1, size + 1] },
  { post: '乡镇工作人员', audience: audiences.township, count: [2 * size - 2, 2 * size + 3] },
];

export const branchStaff: readonly Staffing[] = [
  { post: '分校办公室主任', audience: audiences.township, count: [1, 1] },
  { post: '党务工作者', audience: audiences.township, count: [2, 2] },
];

export const villageStaff = (members: number): Staffing[] => [
  { post: '村（社区）党组织书记', audience: audiences.village, count: [1, 1] },
  { post: '村（居）委会副主任', audience: audiences.village, count: [1, 1] },
  { post: '村（居）委会委员', audience: audiences.village, count: [1, 2] },
  { post: '集体经济组织负责人', audience: audiences.collective, count: [0, 1] },
  { post: '普通党员', audience: audiences.member, count: [members, members + 1] },
];

export const enterpriseStaff: readonly Staffing[] = [
  { post: '企业负责人', audience: audiences.enterprise, count: [1, 2] },
  { post: '中层管理人员', audience: audiences.enterprise, count: [2, 3] },
];

export const newOrganisationStaff: readonly Staffing[] = [
  { post: '党组织书记', audience: audiences.newOrganisation, count: [1, 1] },
  { post: '普通党员', audience: audiences.member, count: [1, 3] },
];
