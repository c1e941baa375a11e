import { rosterPlan } from './roster-plan.ts';
import {
  departmentStaff,
  enterpriseStaff,
  newOrganisationStaff,
  schoolStaff,
  townshipStaff,
  villageStaff,
} from './staffing.ts';

/** After Qiaojia: 16 townships, the county's departments, a county school; about 2,000 invented people. */
export const qiaojia = rosterPlan({
  id: 'qiaojia',
  name: '巧家县（示例）',
  prefix: 'QJ',
  seed: 20_260_101,
  firstPhone: 0,
  departments: {
    names: (
      '县委办公室、县委组织部、县委宣传部、县委统战部、县委政法委、县纪委监委、县政府办公室、' +
      '县发展和改革局、县教育体育局、县工业商务和科技局、县公安局、县民政局、县司法局、县财政局、' +
      '县人力资源和社会保障局、县自然资源局、县生态环境局、县住房和城乡建设局、县交通运输局、' +
      '县农业农村局、县水务局、县文化和旅游局、县卫生健康局、县应急管理局、县审计局、县统计局、' +
      '县市场监督管理局、县林业和草原局、县医疗保障局、县政务服务管理局、县融媒体中心'
    ).split('、'),
    staff: departmentStaff(5),
  },
  school: { names: ['县委党校'], staff: schoolStaff(16) },
  townships: {
    names: (
      '云岭镇、清溪镇、松坪镇、石门镇、花桥镇、竹山镇、南坡镇、河湾镇、青杠镇、梨园镇、' +
      '双泉镇、金沙坝镇、高坪乡、桐林乡、月亮湾乡、核桃箐乡'
    ).split('、'),
    staff: townshipStaff(9),
    villages: 6,
    villageStaff: villageStaff(4),
  },
  enterprises: {
    names: ['示例水务公司', '示例城投公司', '示例文旅公司', '示例农投公司', '示例县医院'],
    staff: enterpriseStaff,
  },
  newOrganisations: {
    names: (
      '示例花椒合作社联合会、示例蚕桑产业协会、示例物流公司、示例电商公司、示例民宿协会、' +
      '示例社会工作服务中心、示例水果种植公司、示例建筑劳务公司'
    ).split('、'),
    staff: newOrganisationStaff,
  },
});
