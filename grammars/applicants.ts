/** English names of the applicant columns of table 三, by column id; the official wording is in the forms. */
export const applicants: { readonly [column: string]: string } = {
  natural_person: 'Natural persons',
  'legal.business': 'Business',
  'legal.research': 'Research',
  'legal.public_welfare': 'Public welfare',
  'legal.legal_service': 'Legal services',
  'legal.other': 'Other bodies',
  total: 'Total',
};
