import { defineErrors } from '@peixun/plugin-api';

export const facultyPoolErrors = defineErrors({
  TEACHER_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有教师“{id}”。',
    en: "There is no teacher '{id}'.",
  },
  TEACHER_PERSON_TAKEN: {
    kind: 'conflict',
    'zh-CN': '花名册上的这个人已登记为教师“{name}”。请修改原有档案。',
    en: "That person of the roster is registered as teacher '{name}' already. Change that record.",
  },
  TEACHER_UNIT_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有单位“{name}”。请填写单位全称或编码；县外教师留空。',
    en: "There is no unit '{name}'. Write its full name or code; leave it empty for guests from outside.",
  },
  TEACHER_UNIT_AMBIGUOUS: {
    kind: 'input',
    'zh-CN': '有 {count} 个单位都叫“{name}”。请改填单位编码。',
    en: "{count} units are named '{name}'. Write the code of the one you mean.",
  },
  TEACHER_REGISTERED: {
    kind: 'conflict',
    'zh-CN': '“{name}”已登记在同一单位。请修改原有档案，不要重复登记。',
    en: "'{name}' of the same unit is registered already. Change that record instead.",
  },
  TEACHER_CELL_TOO_LONG: {
    kind: 'input',
    'zh-CN': '内容过长：姓名、职称和每个专题最多 60 字，专题最多 30 个，简介最多 2000 字。',
    en: 'Too long: a name, title or speciality has at most 60 characters, a teacher at most 30 specialities, an introduction 2,000 characters.',
  },
  PERSON_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '花名册上没有人员“{id}”。请重新选择。',
    en: "The roster has no person '{id}'. Choose another one.",
  },
  UNIT_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '没有单位“{id}”，或者它不属于您负责的范围。',
    en: "There is no unit '{id}', or it is not yours to act for.",
  },
  POOL_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有师资分库“{id}”。',
    en: "There is no pool '{id}'.",
  },
  POOL_NAME_TAKEN: {
    kind: 'conflict',
    'zh-CN': '已有名为“{name}”的分库。请换一个名称。',
    en: "There is a pool named '{name}' already. Choose another name.",
  },
  POOL_CORE_EXISTS: {
    kind: 'conflict',
    'zh-CN': '“1+N”师资库只有一个核心库，现为“{name}”。请新建专业库。',
    en: "There is one core pool, '{name}'. Add a specialist pool instead.",
  },
  POOL_WITHOUT_TEACHER: {
    kind: 'not-found',
    'zh-CN': '该教师不在这个分库中。请刷新后再试。',
    en: 'The teacher is not in this pool. Reload and try again.',
  },
  POOL_NEVER_ADMITTED: {
    kind: 'conflict',
    'zh-CN': '该教师没有获准进入过这个分库。请先推荐，经审核、批准后入库。',
    en: 'The teacher was never admitted to this pool. Nominate first; review and decision lead into it.',
  },
  NOMINATION_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有推荐“{id}”，或者它不属于您负责的单位。',
    en: "There is no nomination '{id}', or it belongs to a unit that is not yours.",
  },
  NOMINATION_UNDER_WAY: {
    kind: 'conflict',
    'zh-CN': '“{teacher}”进入“{pool}”的推荐正在办理，无需重复推荐。',
    en: "A nomination of '{teacher}' for '{pool}' is under way already.",
  },
  NOMINATION_OF_MEMBER: {
    kind: 'conflict',
    'zh-CN': '“{teacher}”已在“{pool}”中。',
    en: "'{teacher}' is in '{pool}' already.",
  },
  NOMINATION_STEP: {
    kind: 'conflict',
    'zh-CN': '该推荐当前为“{state}”，不能进行此操作。请刷新后再试。',
    en: "The nomination is '{state}', so this cannot be done. Reload and try again.",
  },
  NOMINATION_REASON_MISSING: {
    kind: 'input',
    'zh-CN': '不予通过时请写明理由，推荐单位会看到。',
    en: 'A refusal needs a reason: the nominating unit reads it.',
  },
  NOMINATION_OWN: {
    kind: 'not-allowed',
    'zh-CN': '不能审核或批准自己提出的推荐。请由另一人办理。',
    en: 'Nobody reviews or decides on a nomination of their own. Let somebody else do it.',
  },
});
