import { describe, expect, it } from 'vitest';
import { INDICATORS } from './library.ts';
import { effectiveSettings, SETTINGS, settingAllows, settingByKey } from './settings.ts';

describe('definition settings', () => {
  it('without any stored value are the defaults, and no pledge amount is invented', () => {
    expect(effectiveSettings()).toEqual({
      seiReading: 'ipc-keyword',
      ipcScope: 'any',
      overseasScope: 'foreign',
      maintenanceFrom: 'filing',
      pledgeThresholdFen: null,
      pledgeSplit: 'equal',
      pledgeLasts: 'stays',
      marksCounting: 'byClass',
      marksGrace: 'exclude',
      populationPolicy: 'latestPublished',
      headline: 'computed',
      centreDone: 'opened',
      giBodyDone: 'opened',
      navigationDone: 'applied',
      navigationTarget: null,
      caseCountedOn: 'closed',
      caseRankTarget: null,
      caseRankBasis: 'count',
      surveyFloor: 385,
      serviceBodyScope: 'all',
    });
  });

  it('take stored values they allow and pass over others', () => {
    expect(effectiveSettings({ seiReading: 'ipc', pledgeThresholdFen: 100 })).toMatchObject({
      seiReading: 'ipc',
      pledgeThresholdFen: 100,
    });
    expect(effectiveSettings({ seiReading: 'guess', pledgeThresholdFen: -1 })).toMatchObject({
      seiReading: 'ipc-keyword',
      pledgeThresholdFen: null,
    });
  });

  it('allow their own default and name indicators that exist', () => {
    const ids = INDICATORS.map((i) => i.id);
    for (const setting of SETTINGS) {
      expect(settingAllows(setting, setting.default)).toBe(true);
      for (const id of setting.indicators) expect(ids).toContain(id);
      expect(settingByKey(setting.key)).toBe(setting);
    }
  });

  it.each([0, 1.5, '100', true])('refuse %j as an amount', (value) =>
    expect(settingAllows(settingByKey('pledgeThresholdFen')!, value)).toBe(false),
  );
});
