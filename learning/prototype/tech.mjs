import {rows,featTech,cv,report} from './train.mjs';
const data=rows.filter(r=>r.technology!=='?').map(r=>({g:r.group,y:r.technology!=='none'?1:0,pos:r.technology!=='none',wt:r.sure==='y'?1:0.6,r}));
for(const [name,opt] of [['words',{struct:false}],['struct',{words:false}],['struct nodoc',{words:false,doc:false}],['both',{}],['both nodoc',{doc:false}]])
 for(const o of [{l2:0.01,epochs:60},{l2:0.05,epochs:60}]){
  const d=data.map(x=>({...x,f:featTech(x.r,opt)}));
  const p=cv(d,o);
  report(name+' '+o.l2+' all',p);report('   dev',p.filter(x=>x.r.set==='dev'));report('   dev2',p.filter(x=>x.r.set==='dev2'));
 }
