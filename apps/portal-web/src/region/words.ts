export const regionWords = {
  levels: {
    province: { zh: '名单', en: 'List' },
    city: { zh: '市、州', en: 'City or prefecture' },
    county: { zh: '县、市、区', en: 'County or district' },
    town: { zh: '乡镇、街道', en: 'Town or street' },
    village: { zh: '村、社区', en: 'Village or community' },
  },
  choose: { zh: '请选', en: 'Choose' },
  unreachable: { zh: '没有网，取不到名单', en: 'No network: the list is not here' },
  at: { zh: '办事的地方：', en: 'Where: ' },
  change: { zh: '换一个地方', en: 'Change' },
  where: { zh: '您在哪里办？', en: 'Where do you need it?' },
  whole: { zh: '不选县的话，找整个市的', en: 'Without a county, the whole city is searched' },
  done: { zh: '就在这里办', en: 'Use this place' },
};
