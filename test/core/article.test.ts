/** Which article goes before a name, in the one place that decides it. */
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../server/src/core/language/en/article.js';

const AN = `
  applicant|author|editor|inspector|owner|operator|umpire|uncle|usher|urban planner|Urdu speaker|urgent case|Uzbek
  uninsured driver|unimpressed guest|uninvited guest|unidentified caller|unemployed painter|unpaid carer|under-five|upset tenant
  hour|hourly worker|honest broker|honorary member|honourable judge|heir|heiress|onerous task|onion farmer|only child
  HR manager|MP|MRI technician|NHS nurse|X-ray nurse|x-ray nurse|HCA|FAQ editor|SME|SQL analyst|RAF pilot|SAP consultant
  ICU nurse|IT lead|ID holder|EU citizen|A-level pupil|e-bike rider|S-Bahn rider|S|H&S officer|R&D lead|F1 fan|M25 driver
  MBA student|MSc student|MoD official|LGBT teenager|HMRC clerk|HVAC fitter|RSPCA officer|MRSA patient|FBI agent|HGV driver
  NGO|LED maker|SLA owner|8-year-old|8|80-year-old|800-metre runner|11th grader|18-year-old|18,000-strong crowd|élève
  iPhone owner|eBay seller|O'Brien|“owner”|*owner*|mHealth nurse|RNLI volunteer|IoT hobbyist|AA member|A&E nurse|Yvonne
`;
const A = `
  tenant|nurse|university lecturer|univercity lecturer|universal donor|uniform maker|unicyclist|union rep|unionist
  unique visitor|unit manager|unison singer|unilateral donor|unanimous jury|user|used-car dealer|useful idiot|usual guest|usurer
  utility worker|utopian|urologist|Ugandan|Ukrainian|Uruguayan|UK resident|UX designer|ux designer|UN delegate|US citizen|USB maker
  UFO spotter|UNESCO guide|UNICEF donor|URL owner|European traveller|euro|eulogist|ewe|ewe keeper|one-time buyer|One-off guest|once-a-year guest
  NATO officer|NASA engineer|FIFA referee|SENCO|NICU nurse|STEM teacher|SWAT officer|SIM seller|RAM maker|LAN host|HACCP auditor
  hotel guest|historian|herbalist|house owner|hospital rider|PhD student|GP|BBC editor|CEO|DJ|VIP|TV owner|QA lead|PE teacher
  U-turn driver|T-shirt seller|100-year-old|7-year-old|12th grader|1100-metre runner|110-metre hurdler|180-degree turner|SaaS buyer|McDonald
  NURSE|ouija player|yoga teacher|Zumba coach|用户|…
`;
const cases = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

describe('the article', () => {
  it.each(cases(AN))('is “an” before %s', (words) => {
    expect(articleOf(words)).toBe('an');
  });

  it.each(cases(A))('is “a” before %s', (words) => {
    expect(articleOf(words)).toBe('a');
  });

  it('of no words at all is “a”', () => {
    expect(articleOf('')).toBe('a');
  });
});
