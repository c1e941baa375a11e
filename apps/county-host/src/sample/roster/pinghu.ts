import { rosterPlan } from './roster-plan.ts';
import {
  branchStaff,
  departmentStaff,
  enterpriseStaff,
  newOrganisationStaff,
  schoolStaff,
  townshipStaff,
  villageStaff,
} from './staffing.ts';

/** After Pinghu: 8 towns and streets, each with a branch of the county school; about 300 invented people. */
export const pinghu = rosterPlan({
  id: 'pinghu',
  name: '平湖市（示例）',
  prefix: 'PH',
  seed: 20_260_202,
  firstPhone: 5000,
  departments: {
    names: ['市委组织部', '市委宣传部', '市农业农村局', '市经济信息商务局', '市文化旅游局'],
    staff: departmentStaff(3),
  },
  school: { names: ['市委党校'], staff: schoolStaff(6) },
  townships: {
    names: ['映湖街道', '东郭街道', '荷浦街道', '柳溪镇', '芦荡镇', '稻香镇', '石桥港镇', '海塘镇'],
    staff: townshipStaff(3),
    villages: 2,
    villageStaff: villageStaff(1),
    branchStaff,
  },
  enterprises: { names: ['示例港务公司', '示例水务公司'], staff: enterpriseStaff },
  newOrganisations: {
    names: ['示例光学公司', '示例箱包公司', '示例棒球俱乐部', '示例外贸协会'],
    staff: newOrganisationStaff,
  },
});
