import type { ErrorEntry } from '@peixun/plugin-api';

export const directoryErrors = {
  AUDIENCE_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '本县没有培训对象类别“{id}”。请重新选择。',
    en: "The county has no audience '{id}'. Choose another one.",
  },
  IMPORT_PERSON_AMBIGUOUS: {
    kind: 'input',
    'zh-CN': '该单位有 {count} 人都叫“{name}”。请填写岗位；岗位也相同的，请在页面上单独登记。',
    en: "{count} people of the unit are named '{name}'. Write the post of the one you mean; where posts are the same too, enter it on the page.",
  },
  IMPORT_PERSON_UNKNOWN: {
    kind: 'input',
    'zh-CN': '该单位没有在册人员“{name}”。请核对单位和姓名。',
    en: "The unit has no active person '{name}'. Check the unit and the name.",
  },
  IMPORT_UNIT_AMBIGUOUS: {
    kind: 'input',
    'zh-CN': '有 {count} 个单位都叫“{name}”。请改填单位编码。',
    en: "{count} units are named '{name}'. Write the code of the one you mean.",
  },
  IMPORT_UNIT_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有单位“{name}”，或者它不在您负责的范围。请填写单位全称或编码。',
    en: "There is no unit '{name}' that you act for. Write its full name or its code.",
  },
  UNIT_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '没有单位“{id}”，或者它不属于您负责的范围。',
    en: "There is no unit '{id}', or it is not yours to act for.",
  },
} satisfies Record<string, ErrorEntry>;
