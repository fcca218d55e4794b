import { build } from '/work/main/node_modules/esbuild/lib/main.js';
import fs from 'node:fs';
await build({ stdin:{contents:`
export {readDocument} from './server/src/core/document/read-document.ts';
export {createSubjectReader} from './server/src/core/judgement/subject.ts';
export {createVocabulary} from './server/src/core/judgement/vocabulary.ts';
export {relationOf} from './server/src/core/judgement/relation.ts';
export {isBuilding} from './server/src/core/judgement/technology.ts';
export {english} from './server/src/core/language/en/pack.ts';
export {resolvePersona,isTeamRole,isMaybeTeamRole,employeeName,coreOf,isGenericHead,isSystemName} from './server/src/core/personas/resolve.ts';
export {normaliseName} from './server/src/core/personas/normalise.ts';
export {createRegistry} from './server/src/core/personas/registry.ts';
export {lintTexts} from './test/support/lint-text.ts';
export {systemStateIn,organisationGainIn} from './server/src/core/judgement/outcome.ts';
`,resolveDir:'/work/main',loader:'ts'},bundle:true,platform:'node',format:'cjs',outfile:'/tmp/learn/core.cjs',logLevel:'error'});
const k=(await import('/tmp/learn/core.cjs')).default;
const C='/work/shared/corpus/';
const groups=new Map(fs.readFileSync(C+'groups.tsv','utf8').trim().split('\n').slice(1).map(l=>{const [r,g,u]=l.split('\t');return[r,{g,u:u==='y'}]}));
const vocab=k.createVocabulary(k.english,{allow:[],deny:[],domain:[]});
const reg=k.createRegistry([],[],k.english);
const {lexicon,morphology}=k.english;
const out=[];
for(const [set,lab] of [['dev','labels-dev.tsv'],['dev2','labels-dev2.tsv']]){
 const rows=fs.readFileSync(C+lab,'utf8').trim().split('\n').slice(1).map(l=>{const [id,file,line,persona,technology,outcome,sure]=l.split('\t');return{id,file,line:+line,persona,technology,outcome,sure,set}});
 const readers={};
 const by=new Map();for(const r of rows){if(!by.has(r.file))by.set(r.file,[]);by.get(r.file).push(r)}
 for(const [file,rs] of by){
  let text;try{text=fs.readFileSync(C+set+'/'+file,'utf8')}catch{continue}
  const lines=[0];for(let i=0;i<text.length;i++)if(text[i]==='\n')lines.push(i+1);
  const lineOf=o=>{let a=0,b=lines.length-1;while(a<b){const m=(a+b+1)>>1;if(lines[m]<=o)a=m;else b=m-1}return a+1};
  const doc=k.readDocument(text,{path:file});const subject=k.createSubjectReader(vocab,k.english)(doc);
  const all=doc.sections.flatMap(s=>s.stories.map(x=>({x,s,from:lineOf(x.range.start+s.range.start),to:lineOf(x.range.end+s.range.start-1)})));
  const fnd=k.lintTexts({files:[{path:file,text}]}).get(file)??[];
  const named=all.filter(({x})=>x.want&&vocab.findTechnologies(x.want).length).length/Math.max(1,all.length);
  for(const r of rs){ if(r.persona==='notstory')continue;
   const m=all.find(({from,to})=>from<=r.line&&r.line<=to&&r.line-from<=3); if(!m)continue;
   const w=m.x.want,o=m.x.outcome??m.x.possibleOutcome,p=m.x.persona;
   const ref=p?.text??'';const name=k.normaliseName(ref,k.english);const emp=k.employeeName(name,k.english);const core=k.coreOf(name,k.english);
   const aud=ref===''?'none':k.isTeamRole(emp,k.english)?'team':k.isMaybeTeamRole(emp,k.english)?'maybeTeam':k.isGenericHead(core,k.english)?'generic':core.split(' ').some(x=>lexicon.technicalWords.has(x)||lexicon.technicalWords.has(morphology.singular(x)))?'technical':k.isSystemName(core,k.english)?'system':'customer';
   const hits=c=>c?vocab.findTechnologies(c).map(h=>({cls:h.technology.class,rel:k.relationOf(c,h,k.english),term:h.technology.term.toLowerCase(),start:h.start,end:h.end,owns:subject.owns(h.technology.term.toLowerCase()),titled:subject.isTitled(h.technology.term.toLowerCase())})):[];
   out.push({...r,group:groups.get(file.split('/')[0])?.g??file,unread:groups.get(file.split('/')[0])?.u??false,aud,pw:core.split(' '),
     want:w?w.words.map(x=>x.lower):[],out:m.x.outcome?m.x.outcome.words.map(x=>x.lower):[],osrc:m.x.outcome?.source??null,
     th:hits(w),to:hits(m.x.outcome),builds:w?k.isBuilding(w,k.english):false,code:subject.showsCode(),pervasive:subject.isPervasive(),named,
     old:fnd.filter(f=>f.range.start<m.x.range.end+m.s.range.start&&f.range.end>m.x.range.start+m.s.range.start).map(f=>f.ruleId+':'+f.severity),sys:m.x.outcome?!!k.systemStateIn(m.x.outcome,{language:k.english,technologies:[],more:[],except:[]}):false,
     org:m.x.outcome?!!k.organisationGainIn(m.x.outcome,ref,{language:k.english,more:[]}):false});
  }
 }
}
fs.writeFileSync('/tmp/learn/rows.json',JSON.stringify(out));
console.log(out.length);
