import type { Mirror } from '../../warehouse/mirror.js';
import { Conversion } from './conversion.entity.js';
import { exactRate, RATE_DECIMALS } from './exact-rate.js';
import { TimeRate } from './time-rate.entity.js';

/** What an hour is worth from `from_day`, included, to `to_day`, not included. A null category is every other type. */
export const timeRateMirror: Mirror = {
  table: 'time_rate',
  columns: {
    category: 'VARCHAR',
    from_day: 'DATE',
    to_day: 'DATE',
    rate: `DECIMAL(18,${RATE_DECIMALS})`,
    currency: 'VARCHAR',
  },
  read: async (manager) =>
    (await manager.find(TimeRate, {}, { orderBy: { id: 'asc' } })).map((rate) => ({
      category: rate.category === '' ? null : rate.category,
      from_day: rate.fromDay,
      to_day: rate.toDay ?? null,
      rate: exactRate(rate.amount, rate.charges, rate.coefficient),
      currency: rate.currency,
    })),
};

/** One outcome stated as another, from `from_day`, included, to `to_day`, not included. */
export const conversionMirror: Mirror = {
  table: 'conversion',
  columns: {
    name: 'VARCHAR',
    from_type: 'VARCHAR',
    from_unit: 'VARCHAR',
    to_type: 'VARCHAR',
    to_unit: 'VARCHAR',
    factor: 'DECIMAL(18,6)',
    from_day: 'DATE',
    to_day: 'DATE',
  },
  read: async (manager) =>
    (await manager.find(Conversion, {}, { orderBy: { id: 'asc' } })).map((conversion) => ({
      name: conversion.name,
      from_type: conversion.fromType,
      from_unit: conversion.fromUnit,
      to_type: conversion.toType,
      to_unit: conversion.toUnit,
      factor: conversion.factor,
      from_day: conversion.fromDay,
      to_day: conversion.toDay ?? null,
    })),
};
