import {rows,featTech,cv} from './train.mjs';
const T=['technology-in-want','technology-as-goal','tool-before-need'];
const data=rows.filter(r=>r.technology!=='?').map(r=>({g:r.group,y:r.technology!=='none'?1:0,pos:r.technology!=='none',wt:r.sure==='y'?1:0.6,r,old:r.old.some(x=>T.includes(x.split(':')[0])&&!x.endsWith('info'))}));
const d=data.map(x=>({...x,f:featTech(x.r,{})}));
for(const l2 of [0.02]) for (const seed of [10,7]){const p=cv(d,{l2,epochs:60},seed);
for(const aud of ['customer','generic','none','team','technical','maybeTeam','system'])for(const t of [1,0,-0.5]){
 const c=s=>{const q=p.filter(x=>x.r.set===s&&x.r.aud===aud&&!x.old&&x.z>t);return q.filter(x=>x.pos).length+'/'+q.length+' ('+p.filter(x=>x.r.set===s&&x.r.aud===aud&&!x.old&&x.pos).length+')'};
 console.log(seed,aud.padEnd(10),t,'dev',c('dev'),'dev2',c('dev2'));}}
