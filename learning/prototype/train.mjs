import fs from 'node:fs';
export const rows=JSON.parse(fs.readFileSync('/tmp/learn/rows.json','utf8'));
const stem=w=>w.replace(/'s$/,'').replace(/(ies)$/,'y').replace(/(?<=...)(ing|ed|es|s)$/,'');
const STOP=new Set('a an the and or of to in on at by for with from my our your their his her its this that these those is are be been can could will would i we it they'.split(' '));
export function featTech(r,opt={}){
  const f=new Set(['bias']);
  if(opt.words!==false){
    const w=r.want.map(stem); const c=w.filter(x=>!STOP.has(x));
    c.slice(0,2).forEach(x=>f.add('h:'+x)); c.forEach(x=>f.add('w:'+x));
    for(let i=0;i+1<c.length;i++)f.add('b:'+c[i]+'_'+c[i+1]);
    r.out.map(stem).filter(x=>!STOP.has(x)).forEach(x=>f.add('o:'+x));
    r.pw.map(stem).forEach(x=>f.add('p:'+x));
    f.add('v:'+(w[0]??''));
  }
  if(opt.struct!==false){
    f.add('aud:'+r.aud); f.add('n:'+Math.min(3,r.th.length));
    for(const t of r.th){f.add('t:'+t.cls);f.add('r:'+t.rel);f.add('tr:'+t.cls+'/'+t.rel);f.add('ta:'+t.cls+'/'+r.aud); if(t.start<=2)f.add('tpos:early');
      if(t.owns)f.add('owns');if(t.titled)f.add('titled'); if(['flag'].includes(t.rel))f.add('x');
      f.add('ra:'+t.rel+'/'+r.aud); if(r.builds)f.add('tb:'+t.cls);}
    for(const t of r.to){f.add('to:'+t.cls)}
    if(r.builds)f.add('builds:'+r.aud); 
    if(opt.doc!==false&&!(opt.drop&&opt.drop())){ if(r.code)f.add('code');if(r.pervasive)f.add('perv'); f.add('named:'+Math.round(r.named*4)); }
    f.add('len:'+Math.min(4,Math.floor(r.want.length/6)));
  }
  return [...f];
}
// logistic regression, full-batch-ish AdaGrad with L2, min groups per feature
export function train(data,{l2=0.02,epochs=30,minGroups=3,lr=0.3,scale=()=>1}={}){
  const df=new Map();for(const d of data)for(const x of d.f){let s=df.get(x);if(!s)df.set(x,s=new Set());s.add(d.g)}
  const keep=new Map();for(const [x,s] of df)if(s.size>=minGroups)keep.set(x,keep.size);
  const n=keep.size,w=new Float64Array(n),g2=new Float64Array(n).fill(1e-6);
  const gs=new Map();for(const d of data)gs.set(d.g,(gs.get(d.g)??0)+1);
  const X=data.map(d=>({i:d.f.map(x=>keep.get(x)).filter(x=>x!==undefined),y:d.y,wt:d.wt/Math.pow(gs.get(d.g),0.5)}));
  const tot=X.reduce((a,x)=>a+x.wt,0);X.forEach(x=>x.wt*=X.length/tot);
  const reg=l2;
  for(let e=0;e<epochs;e++){
    const grad=new Float64Array(n);
    for(const x of X){let z=0;for(const i of x.i)z+=w[i];const p=1/(1+Math.exp(-z));const d=(p-x.y)*x.wt;for(const i of x.i)grad[i]+=d}
    for(let i=0;i<n;i++){const g=grad[i]/X.length+reg*w[i]/ X.length*50;g2[i]+=g*g;w[i]-=lr*g/Math.sqrt(g2[i])}
  }
  return {keep,w,score:f=>{let z=0;for(const x of f){const i=keep.get(x);if(i!==undefined)z+=w[i]}return z}};
}
export function folds(data,k=10){const gs=[...new Set(data.map(d=>d.g))].sort();const h=s=>{let a=2166136261;for(const c of s){a^=c.charCodeAt(0);a=Math.imul(a,16777619)}return a>>>0};return g=>h(g)%k}
export function cv(data,opt,k=10){const of=folds(data,k);const pred=[];for(let i=0;i<k;i++){const tr=data.filter(d=>of(d.g)!==i),te=data.filter(d=>of(d.g)===i);const m=train(tr,opt);for(const d of te)pred.push({...d,z:m.score(d.f)})}return pred}
export function report(name,pred){
  const s=[...pred].sort((a,b)=>b.z-a.z);const P=pred.filter(d=>d.pos).length;let tp=0,n=0,ap=0;const at={};
  for(const d of s){n++;if(d.pos){tp++;ap+=tp/n}const pr=tp/n;for(const t of [0.9,0.85,0.8,0.7,0.6,0.55])if(pr>=t&&n>=10)at[t]=tp/P}
  console.log(name.padEnd(24),'P',P,'of',pred.length,'AP',(ap/P).toFixed(3),Object.entries(at).sort((a,b)=>b[0]-a[0]).map(([t,r])=>`${t}:${r.toFixed(2)}`).join(' '));
}
