import type { Random } from './random.ts';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];

const characters = [
  ...'禾岚川雨晴沐舟松柏桐枫梓棠榆杉竹兰芷蕙荷菱蔓苇芸茵蓉菁薇若云霁霏霖澄澈渊溪沅汐涵湛溯清泓朗昀昭晗晨曦旭景皓星辰月瑜瑾琪琳珂珩玥璟璇珺书简言诗词歌弦音韵然初安宁和谦逊恒毅远致知行思齐启承嘉佑维念怀亦可以之子心语悦欣怡乐',
];

/**
 * A name composed by chance. Given names always have two characters of a poetic list, so that the short names of
 * well-known people cannot arise.
 */
export function inventedName(random: Random): string {
  return random.pick(surnames) + random.pick(characters) + random.pick(characters);
}

const placePrefixes = [
  '大',
  '小',
  '上',
  '下',
  '新',
  '老',
  '红',
  '白',
  '青',
  '金',
  '双',
  '长',
  '云',
  '石',
  '梨',
  '桃',
];
const placeStems = ['坪', '湾', '沟', '岩', '坝', '坡', '桥', '田', '营', '寨', '箐', '塘'];

/** Names of invented villages, each once: `红岩村`. */
export function inventedVillages(random: Random): string[] {
  return random.shuffled(placePrefixes.flatMap(prefix => placeStems.map(stem => `${prefix}${stem}村`)));
}
