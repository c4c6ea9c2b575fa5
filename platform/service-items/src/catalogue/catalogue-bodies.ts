import { type DivisionCode, parseDivisionCode } from '@yunmeng/kernel/division-code';

/** 实施主体 of the demonstration catalogue. Names are plausible, credit codes are made up and pass the check of GB 32100. */
export interface CatalogueBody {
  readonly code: string;
  readonly name: string;
  readonly regionCode: DivisionCode;
  /** Name of the region with that of the city above it. */
  readonly regionName: string;
  /** 行使层级 (GB/T 39046-2020, A.2). */
  readonly level: 2 | 3 | 4 | 5;
  /** Who hears a reconsideration of what it decides (行政复议法, art. 24). */
  readonly reviewedBy: string;
  readonly place: { readonly name: string; readonly address: string };
}

const hall = { name: '云梦县政务服务中心', address: '云梦县城关镇楚王城大道' };
const cityHall = { name: '孝感市政务服务中心', address: '孝感市孝南区乾坤大道' };
const provinceHall = { name: '湖北省政务服务大厅', address: '武汉市武昌区' };

function inYunmeng(code: string, name: string): CatalogueBody {
  const region = { regionCode: parseDivisionCode('420923'), regionName: '孝感市云梦县' };
  return { code, name, ...region, level: 4, reviewedBy: '云梦县人民政府', place: hall };
}

function inXiaogan(code: string, name: string): CatalogueBody {
  const region = { regionCode: parseDivisionCode('420900'), regionName: '孝感市' };
  return { code, name, ...region, level: 3, reviewedBy: '孝感市人民政府', place: cityHall };
}

function ofProvince(code: string, name: string): CatalogueBody {
  const region = { regionCode: parseDivisionCode('420000'), regionName: '湖北省' };
  return { code, name, ...region, level: 2, reviewedBy: '湖北省人民政府', place: provinceHall };
}

export const approvalBureau = inYunmeng('11420923DM9006139E', '云梦县行政审批局');
export const marketBureau = inYunmeng('11420923DM9012264J', '云梦县市场监督管理局');
export const healthBureau = inYunmeng('11420923DM9018391D', '云梦县卫生健康局');
export const labourBureau = inYunmeng('11420923DM9024521C', '云梦县人力资源和社会保障局');
export const civilAffairsBureau = inYunmeng('11420923DM9030657J', '云梦县民政局');
export const policeBureau = inYunmeng('11420923DM9036784D', '云梦县公安局');
export const waterBureau = inYunmeng('11420923DM9049040J', '云梦县水利和湖泊局');
export const educationBureau = inYunmeng('11420923DM9055176Q', '云梦县教育局');
export const medicalInsuranceBureau = inYunmeng('11420923DM9061306P', '云梦县医疗保障局');
export const landBureau = inYunmeng('11420923DM9067433J', '云梦县自然资源和规划局');
export const developmentBureau = inYunmeng('11420923DM9073569Q', '云梦县发展和改革局');
export const countyGovernment: CatalogueBody = {
  ...inYunmeng('11420923DM9120070P', '云梦县人民政府'),
  reviewedBy: '孝感市人民政府',
};
export const chengguanTown: CatalogueBody = {
  ...inYunmeng('11420923DM9079696K', '云梦县城关镇人民政府'),
  regionCode: parseDivisionCode('420923100'),
  regionName: '孝感市云梦县城关镇',
  level: 5,
  place: { name: '云梦县城关镇便民服务中心', address: '云梦县城关镇' },
};
export const cityLabourBureau = inXiaogan('11420900DM90858268', '孝感市人力资源和社会保障局');
export const housingFund = inXiaogan('11420900DM9098088L', '孝感住房公积金中心');
export const justiceDepartment = ofProvince('11420000DM9104214X', '湖北省司法厅');
export const tourismDepartment = ofProvince('11420000DM911034XY', '湖北省文化和旅游厅');

/** Every body of the catalogue. */
export const catalogueBodies: readonly CatalogueBody[] = [
  approvalBureau,
  marketBureau,
  healthBureau,
  labourBureau,
  civilAffairsBureau,
  policeBureau,
  waterBureau,
  educationBureau,
  medicalInsuranceBureau,
  landBureau,
  developmentBureau,
  countyGovernment,
  chengguanTown,
  cityLabourBureau,
  housingFund,
  justiceDepartment,
  tourismDepartment,
];
