import { expect, test } from 'vitest';
import { type Actor, ANONYMOUS, cliActor, type Grant, may } from './actor.ts';
import { roleUnitProblem } from './roleUnits.ts';
import { scopeOf, seesStreet } from './scope.ts';

const WEST = '370104001000';
const EAST = '370104002000';
const person = (...grants: Grant[]): Actor => ({ ...ANONYMOUS, kind: 'person', id: 'p', grants });
const street: Grant = {
  district: '370104',
  role: 'street',
  unitId: 'west',
  unitType: 'street',
  streetCodes: [WEST],
};
const inDistrict = (role: Grant['role'], unitId: string | null = null): Grant => ({
  ...street,
  role,
  unitId,
  streetCodes: [],
});

test('a street sees its own street and no other, in its own district and no other', () => {
  const scope = scopeOf(person(street), '370104');
  expect(scope).toEqual({ streets: [WEST], units: ['west'] });
  expect(seesStreet(scope, WEST)).toBe(true);
  expect(seesStreet(scope, EAST)).toBe(false);
  expect(seesStreet(scope, 'unassigned')).toBe(false);
  expect(scopeOf(person(street), '370105')).toEqual({ streets: [], units: [] });
});

test('a street role without streets sees nothing rather than everything', () => {
  expect(scopeOf(person({ ...street, streetCodes: [] }), '370104').streets).toEqual([]);
});

test('two roles together see what either sees', () => {
  const both = person(street, { ...street, unitId: 'east', streetCodes: [EAST] });
  expect(scopeOf(both, '370104').streets).toEqual([WEST, EAST]);
  expect(scopeOf(person(street, inDistrict('office')), '370104').streets).toBe('all');
});

test('under a permission only the grants that carry it widen the scope', () => {
  const streetAndAuditor = person(street, inDistrict('auditor'));
  expect(scopeOf(streetAndAuditor, '370104', 'records.read').streets).toBe('all');
  const streetAndLeader = person(street, inDistrict('leader'));
  expect(scopeOf(streetAndLeader, '370104', 'records.read').streets).toEqual([WEST]);
  expect(scopeOf(streetAndLeader, '370104', 'figures.read').streets).toBe('all');
  expect(scopeOf(person(street), '370104', 'imports.run')).toEqual({ streets: [], units: [] });
});

test('a department sees every street but only its own unit', () => {
  expect(scopeOf(person(inDistrict('department', 'edu')), '370104')).toEqual({
    streets: 'all',
    units: ['edu'],
  });
});

test('the command line sees everything and a visitor nothing', () => {
  expect(scopeOf(cliActor('root'), '370104')).toEqual({ streets: 'all', units: 'all' });
  expect(may(cliActor('root'), 'people.change', '370104')).toBe(true);
  expect(scopeOf(ANONYMOUS, '370104')).toEqual({ streets: [], units: [] });
  expect(may(ANONYMOUS, 'figures.read', '370104')).toBe(false);
});

test('a role that belongs to a kind of unit is held in one of that kind', () => {
  expect(roleUnitProblem('street', undefined)).toBe('grant-needs-unit');
  expect(roleUnitProblem('street', 'department')).toBe('grant-wrong-unit');
  expect(roleUnitProblem('street', 'street')).toBeUndefined();
  expect(roleUnitProblem('leader', undefined)).toBeUndefined();
  expect(roleUnitProblem('auditor', 'outside')).toBeUndefined();
});
