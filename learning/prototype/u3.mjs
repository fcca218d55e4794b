import {rows,featTech,cv} from './train.mjs';
const T=['technology-in-want','technology-as-goal','tool-before-need'];
const byFile=new Map();for(const r of rows){const k=r.set+r.file;if(!byFile.has(k))byFile.set(k,[]);byFile.get(k).push(r)}
const share=(r,f)=>{const a=byFile.get(r.set+r.file);return a.filter(f).length/a.length};
const data=rows.filter(r=>r.technology!=='?').map(r=>({g:r.group,y:r.technology!=='none'?1:0,pos:r.technology!=='none',wt:r.sure==='y'?1:0.6,r,old:r.old.some(x=>T.includes(x.split(':')[0])&&!x.endsWith('info'))}));
const tech=x=>['technical','maybeTeam','team'].includes(x.aud);
const d=data.map(x=>{const f=featTech(x.r,{});const s=Math.round(share(x.r,tech)*3),c=Math.round(share(x.r,y=>y.aud==='customer')*3);
 f.push('dt:'+s,'dc:'+c,`da:${x.r.aud}/${s}`,`dac:${x.r.aud}/${c}`);if(x.r.code)f.push('code:'+x.r.aud);if(x.r.builds)f.push(`bd:${s}`);if(x.r.th.length)f.push('thd:'+s,'thda:'+s+x.r.aud);return{...x,f}});
const p=cv(d,{l2:0.02,epochs:60});
for(const aud of ['customer','generic','team','technical','maybeTeam'])for(const t of [2,1,0,-0.5]){
 const c=s=>{const q=p.filter(x=>x.r.set===s&&x.r.aud===aud&&!x.old&&x.z>t);return q.filter(x=>x.pos).length+'/'+q.length+' ('+p.filter(x=>x.r.set===s&&x.r.aud===aud&&!x.old&&x.pos).length+')'};
 console.log(aud.padEnd(10),t,'dev',c('dev'),'dev2',c('dev2'));}
console.log('--- missed customers, read');
for(const x of p.filter(x=>x.pos&&!x.old&&!x.r.unread&&['customer','generic'].includes(x.r.aud)))console.log(x.z.toFixed(2),x.r.sure,x.r.aud,x.r.pw.join(' '),'|',x.r.want.join(' ').slice(0,120),'|',x.r.th.map(t=>t.term+':'+t.cls+':'+t.rel).join(' '),'|',x.r.out.join(' ').slice(0,60));
