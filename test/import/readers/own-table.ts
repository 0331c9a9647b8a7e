/** A table of holdings, and the mapping that reads it. */
export const OWNERS = {
  parties: [
    { as: 'owner', name: 'Owner', country: 'Owner country' },
    { as: 'company', id: 'Company no', name: 'Company' },
  ],
  holdings: [
    {
      from: 'owner',
      to: 'company',
      share: { column: 'Share', unit: 'percent' },
      startDate: 'Since',
      endDate: 'Until',
    },
  ],
};

export const HEADER = 'Owner,Owner country,Company no,Company,Share,Since,Until';

export function mappingOf(...tables: object[]): string {
  return JSON.stringify({ tables });
}
