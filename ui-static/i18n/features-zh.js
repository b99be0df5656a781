/** What the model measures of a nodule, by the names that its module gives the features; Chinese. */
import { under } from './under.js';

/** @type {Record<string, string>} */
export const features = under('feature', {
  'log volume': '体积（对数）', 'log long axis': '长径（对数）', 'log short axis': '短径（对数）', 'axis ratio': '短径与长径之比', 'log height': '高度（对数）',
  elongation: '中间径与最长径之比', flatness: '最短径与最长径之比', compactness: '占外接球的比例', 'surface excess': '表面积与同体积球之比', 'radial spread': '到中心距离的不均匀度',
  'mean HU': '平均密度', 'spread of HU': '密度离散度', 'HU 5 %': '密度第 5 百分位', 'HU 25 %': '密度第 25 百分位', 'HU 50 %': '密度中位数', 'HU 75 %': '密度第 75 百分位', 'HU 95 %': '密度第 95 百分位',
  'inner range of HU': '密度第 15 至 85 百分位之差', 'share above -300 HU': '高于 −300 HU 的比例', 'share above 130 HU': '高于 130 HU 的比例', 'share above 300 HU': '高于 300 HU 的比例', 'border softness': '宽边界与窄边界之比', 'border uncertainty': '边界不确定度',
  'rim HU': '边缘外密度', 'rim share above -500 HU': '边缘外高于 −500 HU 的比例', 'far rim share above -500 HU': '较远边缘外高于 −500 HU 的比例', spikes: '平滑轮廓之外的部分',
  'HU 98 %': '密度第 98 百分位', 'HU 99.5 %': '密度第 99.5 百分位', 'highest HU': '最高密度', 'highest HU at 0.8 mm': '最高密度（平滑 0.8 mm）', 'highest HU at 1.5 mm': '最高密度（平滑 1.5 mm）',
  'core mean HU': '核心平均密度', 'core HU 90 %': '核心密度第 90 百分位', 'core spread of HU': '核心密度离散度', 'core share above 100 HU': '核心高于 100 HU 的比例', 'core share above 200 HU': '核心高于 200 HU 的比例', 'core share above 300 HU': '核心高于 300 HU 的比例',
  'HU at the surface': '表层密度', 'HU a third deep': '三分之一深处密度', 'HU two thirds deep': '三分之二深处密度', 'HU in the middle': '中心密度', 'depth of the densest tenth': '最致密十分之一的深度', 'extent of the densest tenth': '最致密十分之一的范围', 'greatest depth': '最大深度（对数）',
  'skewness of HU': '密度偏度', 'kurtosis of HU': '密度峰度', 'entropy of HU': '密度熵', "neighbours' contrast at 0.75 mm": '相邻体素对比（0.75 mm）', "neighbours' contrast at 2.25 mm": '相邻体素对比（2.25 mm）',
  "neighbours' likeness at 0.75 mm": '相邻体素相似度（0.75 mm）', "neighbours' likeness at 2.25 mm": '相邻体素相似度（2.25 mm）', 'share from -700 to -300 HU': '−700 至 −300 HU 的比例', 'share from -300 to 0 HU': '−300 至 0 HU 的比例', 'share below -700 HU': '低于 −700 HU 的比例',
  'spread of radii': '半径离散度', 'longest radius': '最长半径', 'shortest radius': '最短半径', 'roughness of radii': '轮廓粗糙度', 'spikes among radii': '轮廓毛刺', 'fall across the border': '跨边界密度下降', 'spread of the fall': '下降的离散度',
  'weakest fall': '最弱下降', 'strongest fall': '最强下降', 'width of the fall': '下降的锐利度', 'HU 1 mm outside': '边界外 1 mm 密度', 'HU 2.5 mm outside': '边界外 2.5 mm 密度', 'dense directions 1 mm outside': '边界外 1 mm 致密方向', 'dense directions 2.5 mm outside': '边界外 2.5 mm 致密方向', 'dense directions 4 mm outside': '边界外 4 mm 致密方向',
  'largest dense sector': '最大相连扇区', 'dense sectors': '相连扇区数', 'spread of HU 2.5 mm outside': '边界外 2.5 mm 密度离散度',
  'outward fall at the border': '下降方向朝外的程度', 'spread of the outward fall': '该方向的离散度', 'steepness at the border': '边界陡度', 'steepness inside': '内部陡度', 'HU at 1.5 mm in the centre': '中心密度（平滑 1.5 mm）', "filled share of the slice's hull": '最大层面的充填度', 'outline of the slice': '最大层面的轮廓',
});
